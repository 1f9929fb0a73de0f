"""What one can do with the package: `python -m scripts VERB`."""
