/**
 * The pages of the reasons that staff choose when they reject, cancel, or report damage or loss.
 */
package org.interlend.console.reasons;
