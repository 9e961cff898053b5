package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What a turn leaves to be done is done once, and before anybody can miss it.
class TurnsTest {
  private final Turns turns = new Turns();
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  private void turn(String name) {
    turns.begin();
    try {
      done.add(name);
      turns.leave(() -> done.add("rest of " + name));
    } finally {
      turns.end();
    }
  }

  @Test
  void what_is_left_is_not_done_in_the_turn_itself() {
    turn("one");
    assertThat(done).containsExactly("one");
  }

  @Test
  void whoever_has_the_next_turn_does_it_first() {
    turn("one");
    turn("two");
    assertThat(done).containsExactly("one", "rest of one", "two");
  }

  @Test
  void whoever_reads_does_it_once() {
    turn("one");
    turns.settle();
    turns.settle();
    assertThat(done).containsExactly("one", "rest of one");
  }

  @Test
  void whoever_asks_for_it_while_doing_it_is_not_held_up() {
    turns.begin();
    turns.leave(
        () -> {
          turns.settle();
          done.add("rest");
        });
    turns.end();
    turns.settle();
    assertThat(done).containsExactly("rest");
  }

  @Test
  void what_fails_is_not_tried_again() {
    turns.begin();
    turns.leave(
        () -> {
          throw new IllegalStateException("broken");
        });
    turns.end();
    assertThatThrownBy(turns::settle).hasMessage("broken");
    turn("two");
    turns.settle();
    assertThat(done).containsExactly("two", "rest of two");
  }

  @Test
  void who_finds_it_broken_at_the_beginning_of_a_turn_holds_up_nobody()
      throws InterruptedException, ExecutionException, TimeoutException {
    turns.begin();
    turns.leave(
        () -> {
          throw new IllegalStateException("broken");
        });
    turns.end();
    assertThatThrownBy(turns::begin).hasMessage("broken");
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      other.submit(() -> turn("two")).get(30, TimeUnit.SECONDS);
    }
    assertThat(done).containsExactly("two");
  }

  @Test
  void a_reader_waits_for_another_one_who_does_it()
      throws InterruptedException, ExecutionException, TimeoutException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    turns.begin();
    turns.leave(
        () -> {
          begun.countDown();
          await(goOn);
          done.add("rest");
        });
    turns.end();
    try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
      Future<?> first = readers.submit(turns::settle);
      await(begun);
      Future<List<String>> second =
          readers.submit(
              () -> {
                turns.settle();
                return List.copyOf(done);
              });
      goOn.countDown();
      assertThat(second.get(30, TimeUnit.SECONDS)).containsExactly("rest");
      first.get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void among_many_threads_nothing_is_left_out_or_done_twice()
      throws InterruptedException, ExecutionException, TimeoutException {
    AtomicInteger counted = new AtomicInteger();
    int[] plain = new int[1];
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        all.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 500; i++) {
                    turns.begin();
                    turns.leave(
                        () -> {
                          plain[0]++;
                          counted.incrementAndGet();
                        });
                    turns.end();
                    turns.settle();
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get(30, TimeUnit.SECONDS);
      }
    }
    assertThat(counted).hasValue(2_000);
    assertThat(plain[0]).isEqualTo(2_000);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
