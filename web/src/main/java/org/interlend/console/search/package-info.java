/**
 * The search box of the console: {@link org.interlend.console.search.NumberSearch} by numbers,
 * {@link org.interlend.console.search.TitleAndNameSearch} by titles and names, over the records of
 * all subjects. The page find comes through here.
 *
 * <p>The lists of one subject and their filters are in the packages of the subjects.
 */
package org.interlend.console.search;
