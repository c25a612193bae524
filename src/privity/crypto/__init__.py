"""Keys and boxes: every secret at rest is an AES-256-GCM box, and every key but one is itself boxed.

The hierarchy is KEK -> workspace key -> (scope key -> entry key) | interaction key | log key. A key
opens its children only, so destroying one row makes unreadable whatever hangs below it (promise 6).
``aead`` seals and opens, ``keyring`` walks the hierarchy, ``keyfile`` is the local KEK, ``ports`` says
what a key database and another keeper of the KEK must promise. Key material has no repr and is
never stored unwrapped.
"""
