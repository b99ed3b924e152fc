package org.interlend.requests.broker;

import java.util.List;

/**
 * The libraries that the broker asks one after the other, with their answers.
 *
 * @param list in the broker's order; of more than thirty only the first stay
 */
public record SupplierChain(List<AskedSupplier> list) {

  public static final SupplierChain NONE = new SupplierChain(List.of());

  private static final int MAX_SUPPLIERS = 30;

  public SupplierChain {
    list = list.stream().filter(supplier -> supplier.code() != null).limit(MAX_SUPPLIERS).toList();
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }
}
