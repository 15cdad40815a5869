class RunflowDeploy:
    """Virtual in the front end. A client that posts prompts itself does not strip it: it runs harmlessly."""

    DESCRIPTION = (
        "Publishes this workflow as an HTTP endpoint on Runflow. Give the endpoint a name and click Deploy. "
        "The node takes no part in a run."
    )
    CATEGORY = "Runflow"
    FUNCTION = "noop"
    OUTPUT_NODE = True
    RETURN_TYPES = ()
    RETURN_NAMES = ()
    OUTPUT_TOOLTIPS = ()

    @classmethod
    def INPUT_TYPES(cls):
        return {
            "required": {
                "endpoint_name": (
                    "STRING",
                    {
                        "default": "default",
                        "multiline": False,
                        "tooltip": "Name of the endpoint. Its address is made from the letters, the "
                        "digits, - and _ in it. Another name makes another endpoint.",
                    },
                ),
                "host": (
                    "STRING",
                    {
                        "default": "",
                        "multiline": False,
                        "tooltip": "Leave empty to use the API URL of Settings, Runflow. "
                        "What stands here is saved in every copy of this workflow.",
                    },
                ),
                "api_key": (
                    "STRING",
                    {
                        "default": "",
                        "multiline": False,
                        "tooltip": "Leave empty and save the key under Settings, Runflow. A key typed "
                        "here is saved in the workflow file and in every picture made with it.",
                    },
                ),
            }
        }

    # The key may be among the arguments: nothing here may log or store them.
    def noop(self, endpoint_name="", host="", api_key=""):
        return ()


CLASSES = {"RunflowDeploy": RunflowDeploy}
NAMES = {"RunflowDeploy": "Runflow Deploy"}
