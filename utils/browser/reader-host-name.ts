/** Local name of the element that holds the reading view in a page. */
export const READER_HOST = 'jernih-reader';
