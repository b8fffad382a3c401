"""How well a bank's questions are written: the rules that need no reader, and no judgement."""
