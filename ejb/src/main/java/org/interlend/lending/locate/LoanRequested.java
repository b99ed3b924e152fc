package org.interlend.lending.locate;

/**
 * The result of a RequestItem message: the lending request exists.
 *
 * @param number this library's number of it, or null
 * @param barcode barcode of the allocated item, or null when staff have to find one
 * @param callNumber may be null
 * @param library name of the library the item belongs to, or null
 * @param location name of the location, or null
 * @param replay whether an earlier message had made it already
 */
public record LoanRequested(
    String requestId,
    String number,
    String barcode,
    String callNumber,
    String library,
    String location,
    boolean replay) {}
