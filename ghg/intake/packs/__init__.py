"""Factor packs: a year's values with their documents in one signed file, for plants without a net.

A pack is a zip of `manifest.json` (code, version, source, signer, key, hash of every file),
`manifest.sig` (Ed25519 over the manifest's bytes), `factors.csv` in the library's own columns,
`documents.csv`, and the documents themselves. The same content gives the same bytes.
"""
