package org.interlend.start;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.interlend.catalog.CatalogIndexing;

/** Makes the titles that were there before findable by their numbers and words. */
final class V13_1__IndexTitles extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    CatalogIndexing.indexAll(context.getConnection());
  }
}
