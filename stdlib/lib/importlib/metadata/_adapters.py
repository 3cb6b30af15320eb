"""The metadata of a distribution as a message."""

import email.message
import re
import textwrap
import warnings


class Message(email.message.Message):
    # The fields that may occur several times, in lower case.
    multiple_use_keys = frozenset((
        'classifier', 'obsoletes-dist', 'platform', 'project-url', 'provides-dist',
        'provides-extra', 'requires-dist', 'requires-external',
        'supported-platform', 'dynamic',
    ))

    def __new__(cls, orig: email.message.Message):
        self = super().__new__(cls)
        vars(self).update(vars(orig))
        return self

    def __init__(self, *args, **kwargs):
        self._headers = self._repair_headers()

    def __iter__(self):
        return super().__iter__()

    def __getitem__(self, item):
        """The value of a field, or None with a warning."""
        result = super().__getitem__(item)
        if result is None:
            warnings.warn('Implicit None on return values is deprecated and will '
                          'raise KeyErrors.', DeprecationWarning, stacklevel=2)
        return result

    def _repair_headers(self):
        """The headers without the indentation of their lines, and the payload as one."""
        headers = []
        for key, value in vars(self)['_headers']:
            if value and '\n' in value:
                value = textwrap.dedent(' ' * 8 + value)
            headers.append((key, value))
        if self._payload:
            headers.append(('Description', self.get_payload()))
        return headers

    @property
    def json(self):
        """The metadata as a dict for JSON, with keys in lower case and with '_'."""
        result = {}
        for key in self:
            if key.lower() in self.multiple_use_keys:
                value = self.get_all(key)
            else:
                value = self[key]
            if key.lower() == 'keywords':
                value = re.split(r'\s+', value)
            result[key.lower().replace('-', '_')] = value
        return result
