"""Noises, one a file: a function from document to document that keeps the spans right."""
