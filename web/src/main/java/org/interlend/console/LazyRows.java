package org.interlend.console;

import jakarta.enterprise.inject.spi.CDI;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A table that reads only the rows of the current page, in one transaction. */
public class LazyRows<T> extends LazyDataModel<T> {
  private static final long serialVersionUID = 1L;

  /** The source of the rows. */
  @FunctionalInterface
  public interface Source<T> extends Serializable {
    Page<T> page(int first, int rows);
  }

  private final Source<T> source;

  public LazyRows(Source<T> source) {
    this.source = source;
  }

  /** The page includes the total; see {@link #load}. */
  @Override
  public int count(Map<String, FilterMeta> filters) {
    return 0;
  }

  @Override
  public List<T> load(
      int first, int rows, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    return CDI.current().select(TransactionTemplate.class).get().required(() -> load(first, rows));
  }

  private List<T> load(int first, int rows) {
    Page<T> page = source.page(first, rows);
    int total = Math.toIntExact(page.total());
    setRowCount(total);
    int reachable = recalculateFirst(first, rows, total);
    return reachable == first ? page.rows() : source.page(reachable, rows).rows();
  }
}
