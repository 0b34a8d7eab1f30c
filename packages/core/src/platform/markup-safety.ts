/**
 * What in markup does more than be shown. One list for whoever refuses variants that would tell the network which of
 * them is there: the page by its elements, apps by what they are to draw, the linter by what is written.
 */

/** Names of the elements that run something, submit, or say what the document is. */
export const EXECUTABLE_ELEMENTS = 'script,form,iframe,frame,object,embed,base,meta';
/** Names of the elements that ask for something by being there. A picture has an address, which may be known. */
export const LOADING_ELEMENTS = 'style,link,video,audio,source';
/** Fits the names of attributes that hold an address, in lower case. The last one reports clicks. */
export const LOADING_ATTRIBUTES: RegExp = /src|href|action|^(poster|background|data|pin.)$/;
/** Fits the values that ask for something, whatever the attribute. */
export const LOADING_VALUES: RegExp = /url\(\s*['"]?(?!['"\s#]|data:)|image-set|\\/i;
