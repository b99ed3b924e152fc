package org.interlend.requests.broker;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import org.interlend.text.DelimitedColumn;

/** Stores the libraries asked in a column of their request. */
@Converter(autoApply = true)
class SupplierChainColumn implements AttributeConverter<SupplierChain, String> {

  private static final int ROOM = 8000;
  private static final int CELLS = 6;
  private static final int MAY_RESERVE = 4;
  private static final int CURRENT = 5;
  private static final String YES = "Y";

  @Override
  public String convertToDatabaseColumn(SupplierChain chain) {
    return chain == null
        ? null
        : DelimitedColumn.write(chain.list(), SupplierChainColumn::row, ROOM);
  }

  private static List<String> row(AskedSupplier supplier) {
    return Arrays.asList(
        supplier.code(),
        supplier.location(),
        supplier.answer(),
        supplier.answeredOn(),
        supplier.mayReserve() ? YES : null,
        supplier.current() ? YES : null);
  }

  @Override
  public SupplierChain convertToEntityAttribute(String column) {
    return new SupplierChain(DelimitedColumn.read(column, CELLS, SupplierChainColumn::supplier));
  }

  private static AskedSupplier supplier(List<String> row) {
    return new AskedSupplier(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        YES.equals(row.get(MAY_RESERVE)),
        YES.equals(row.get(CURRENT)));
  }
}
