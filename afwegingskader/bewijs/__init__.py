"""Proof: invariants of the statute over all situations, the mutation measure, the certificate."""
