"""A verb in, what its form and the words around it make of its clause out."""
