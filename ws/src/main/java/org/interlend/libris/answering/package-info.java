/**
 * The library's answers to Libris as a lender. Entry point: {@link
 * org.interlend.libris.answering.LibrisAnswerSender}.
 */
package org.interlend.libris.answering;
