package touchstone.ui;

import org.jspecify.annotations.Nullable;

/// Where one can be in the window: a screen and what it shows there. Places are values, so they can
/// be kept in the history and compared. An argument is a record of the domain that only the screen
/// for that place understands; absent means "as last seen, or everything".
public sealed interface Place {
  /// The line of the sidebar that is lit.
  Section section();

  record Today() implements Place {
    @Override
    public Section section() {
      return Section.TODAY;
    }
  }

  /// The paged list, narrowed to `filter` where a chart's mark or a customer leads here.
  record Interactions(@Nullable Object filter) implements Place {
    @Override
    public Section section() {
      return Section.INTERACTIONS;
    }
  }

  record Customers() implements Place {
    @Override
    public Section section() {
      return Section.CUSTOMERS;
    }
  }

  /// The pairs of customers that are perhaps one.
  record Duplicates() implements Place {
    @Override
    public Section section() {
      return Section.CUSTOMERS;
    }
  }

  /// One customer's page; `customer` is the customer's id.
  record CustomerPage(Object customer) implements Place {
    @Override
    public Section section() {
      return Section.CUSTOMERS;
    }
  }

  /// The queue, with one incident opened where `incident` is its id.
  record Incidents(@Nullable Object incident) implements Place {
    @Override
    public Section section() {
      return Section.INCIDENTS;
    }
  }

  /// The trend panel, asked about `scope`: one customer, a segment, or all.
  record Trends(@Nullable Object scope) implements Place {
    @Override
    public Section section() {
      return Section.TRENDS;
    }
  }

  /// The reports, with one chosen and filled in where `preset` says so.
  record Reports(@Nullable Object preset) implements Place {
    @Override
    public Section section() {
      return Section.REPORTS;
    }
  }

  /// What was done: of the whole store, or of one record where `about` is its key.
  record History(@Nullable Object about) implements Place {
    @Override
    public Section section() {
      return Section.HISTORY;
    }
  }

  /// What was deleted and can be restored.
  record Bin() implements Place {
    @Override
    public Section section() {
      return Section.HISTORY;
    }
  }

  /// The imports, each of which can be taken back.
  record Imports() implements Place {
    @Override
    public Section section() {
      return Section.HISTORY;
    }
  }

  record Settings() implements Place {
    @Override
    public Section section() {
      return Section.SETTINGS;
    }
  }
}
