"""A namespace for packages about concurrency."""
