"""The library: study guide, glossary, questions to read, and the state of the banks."""
