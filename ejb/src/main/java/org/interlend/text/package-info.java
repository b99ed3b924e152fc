/**
 * Texts as columns, searches and spreadsheets need them: cut to a length, reduced to the form in
 * which they are searched and sorted, safe in a cell.
 */
package org.interlend.text;
