/** Files that can be chosen without the computer's own dialog. The page provides them. */
export type ComfyFolder = 'input' | 'output'
/** `name`: its path below the folder. */
type ListedFile = { name: string; folder: ComfyFolder }

export type FileSources = {
  /** Newest first. null: ComfyUI does not say it. */
  list(folder: ComfyFolder): Promise<string[] | null>
  /** A small picture of it, or the file itself. */
  thumbnailOf(file: ListedFile): string
  /** null: it could not be read. */
  read(file: ListedFile): Promise<Blob | null>
}
