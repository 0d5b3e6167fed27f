"""A package of modules for the import programs."""
loaded = ["parts"]
