"""URLs: module parse takes them apart and puts them together."""
