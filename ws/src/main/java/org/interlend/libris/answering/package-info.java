/**
 * The library's answers to Libris as a lender. Entry point: {@link
 * org.interlend.libris.answering.LibrisAnswers}.
 */
package org.interlend.libris.answering;
