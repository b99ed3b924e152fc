/**
 * One class for each NCIP service, such as {@code AcceptItemService} for AcceptItem. A service
 * reads the elements of its message, calls a workflow or a query of {@code ejb}, and writes the
 * elements of the answer.
 *
 * <p>Authentication, the transaction and the journal are in {@code org.interlend.ncip}. No rule of
 * the library is here: whether a step is allowed and what it changes is decided in {@code ejb}.
 */
package org.interlend.ncip.service;
