class AudioSaveHelper:
    @staticmethod
    def save_audio(*_: object, **__: object) -> list[dict[str, str]]:
        raise NotImplementedError("The development host runs no workflow.")
