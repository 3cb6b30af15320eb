"""Case-insensitive matching beyond lower(): part of the native matcher."""
