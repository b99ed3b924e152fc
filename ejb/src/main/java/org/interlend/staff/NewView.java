package org.interlend.staff;

/**
 * A view of a list that is to be kept.
 *
 * @param list name of the list
 * @param name what its owner calls it
 * @param query what stands behind the question mark of the list's address
 * @param shared whether it is there for all
 * @param personal whether the query could name a patron, by search words or by a number; such views
 *     are not kept for ever
 */
public record NewView(String list, String name, String query, boolean shared, boolean personal) {}
