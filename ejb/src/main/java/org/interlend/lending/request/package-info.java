/**
 * The lending request: {@link org.interlend.lending.request.LendingRequest} changes its own state
 * by the table of {@link org.interlend.lending.request.LendingStatus}, and writes its history. Its
 * steps from the shipment on are in {@link org.interlend.lending.request.ShipmentTransitions}.
 *
 * <p>The steps that call it are not here but in {@code lending} and in the packages of the stages;
 * lists are in {@code lending.search}.
 */
package org.interlend.lending.request;
