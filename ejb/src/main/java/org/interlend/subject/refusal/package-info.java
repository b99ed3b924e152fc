/**
 * What staff do about a message that was refused: an advice for each kind of refusal, with the
 * place where it is followed. It knows the reasons of all subjects, so it stands above them.
 */
package org.interlend.subject.refusal;
