/**
 * The borrowing request with its volumes: {@link org.interlend.borrowing.request.BorrowingRequest}
 * changes its own state by the table of {@link org.interlend.borrowing.request.BorrowingStatus},
 * and writes its history. What a step with one of its volumes means for it is in {@code
 * BorrowingTransitions}.
 *
 * <p>The steps that call it are not here but in the packages of the stages, such as {@code
 * borrowing.receiving}; lists are in {@code borrowing.search}. Every message and page about
 * borrowing reads these records.
 */
package org.interlend.borrowing.request;
