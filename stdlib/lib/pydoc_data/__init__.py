"""Texts of the help utility."""
