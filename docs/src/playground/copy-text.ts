/** Copies a text that is still being made; false if there is none, or if the browser refuses. */
export async function copyText(making: Promise<string | undefined>): Promise<boolean> {
  const blob = making.then((text) => {
    if (text === undefined) throw new Error("nothing to copy");
    return new Blob([text], { type: "text/plain" });
  });
  // Where there is no clipboard, nobody asks for it.
  blob.catch(() => {});
  try {
    // Some browsers allow it only while the click is being handled: the text may follow.
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    return true;
  } catch {
    const text = await making;
    return text !== undefined && copyBySelection(text);
  }
}

/** The way of browsers, and of pages without https, that have no clipboard of their own. */
function copyBySelection(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
}
