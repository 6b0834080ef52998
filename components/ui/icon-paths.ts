/** Icons that are drawn in the first moment of the reading view, where the others are not there yet; 24 px grid. */
export const CLOCK = 'M4 4.8V9h4.2M4.4 9a8.2 8.2 0 1 1-.5 4.2M12 7.8V12l3 1.9';
