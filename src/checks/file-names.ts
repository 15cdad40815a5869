const ENDINGS =
  'safetensors|sft|ckpt|pth?|bin|gguf|ggml|onnx|engine|trt|pkl|npz?|h5|tflite|msgpack|zip|tar|gz|7z|png|jpe?g|webp|gif|bmp|tiff?|exr|svg|mp4|mov|webm|mkv|avi|mp3|wav|flac|ogg|m4a|glb|gltf|obj|fbx|ply|splat|json|ya?ml|toml|txt|csv|md|pdf|py|cube|vae|latent'
const ENDED = new RegExp(`[\\w.-]{0,200}?\\.(?:${ENDINGS})(?![A-Za-z0-9])`, 'iy')
const IN_PROMPT = /<(?:lora|lyco|hypernet):$/i

/**
 * Whether what stands there in the text is the name of a file: rf_live_action_v2.safetensors is no key, nor is
 * <lora:rf_live_action_v2:1>.
 */
export function isFileName(text: string, at: number, end: number): boolean {
  ENDED.lastIndex = end
  return ENDED.test(text) || IN_PROMPT.test(text.slice(Math.max(at - 10, 0), at))
}
