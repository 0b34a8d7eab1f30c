/** Runs the script of a real library as a page does: by a script element with an address. */

/** Resolves when the script has run. */
export const loadLibrary = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    script.onload = () => resolve();
    script.onerror = () => reject(Error('The script was not loaded.'));
    document.body.append(script);
  });
