package org.interlend.staff.view;

/**
 * The data of a new saved view.
 *
 * @param list name of the list
 * @param name the name of the view
 * @param query the query string of the list's address
 * @param shared whether all staff see it
 * @param personal whether the query could name a patron, by search words or by a number; such views
 *     are deleted after the retention period
 */
public record SavedViewInput(
    String list, String name, String query, boolean shared, boolean personal) {}
