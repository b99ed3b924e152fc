/**
 * Messages and answers of the journal without the data of patrons, for staff who may not read it.
 * What is masked stands with each protocol; secrets are masked there before a message is stored.
 *
 * <p>The page is in {@code org.interlend.console.messages} of {@code web}, which knows only the
 * interface of {@code ejb}.
 */
package org.interlend.masking;
