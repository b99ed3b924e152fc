/**
 * Texts as columns, searches and spreadsheets need them, cut to a length, reduced to the form in
 * which they are searched and sorted, safe in a cell; and sentences in the languages of {@link
 * org.interlend.text.Language}.
 *
 * <p>A {@link org.interlend.text.Fact} is what happened, or why a step is refused, as a kind with
 * its values; {@link org.interlend.text.Facts} are several of them, as a column keeps them, and
 * {@link org.interlend.text.Sentences} tells them. {@link org.interlend.text.Labeled} is what has a
 * label: a constant of an enum, a job, a facet.
 *
 * <p>Values of a fact are words, which sentences have as they are, or a {@link
 * org.interlend.text.LocalizedFactValue}, which each has in its own language. A column with words
 * of people or partners holds nothing else: a fact beside them has an attribute of its own.
 */
package org.interlend.text;
