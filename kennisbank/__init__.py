"""The content of the product, its schema, loader, cross-checks and search."""
