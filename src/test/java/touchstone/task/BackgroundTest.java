package touchstone.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final Background background = new Background(window::add);

  @AfterEach
  void close() {
    background.shutdown(Duration.ofSeconds(5));
  }

  @Test
  void writes_keep_the_order_in_which_they_were_asked_for() throws Exception {
    List<Integer> written = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int n = i;
      background.write(() -> written.add(n), done -> {}, BackgroundTest::unexpected);
    }
    drain(50);
    assertThat(written).isSorted().hasSize(50);
  }

  @Test
  void a_write_runs_on_the_named_store_lane_and_answers_through_the_executor() throws Exception {
    List<String> answers = new ArrayList<>();
    background.write(
        () -> Thread.currentThread().getName(), answers::add, BackgroundTest::unexpected);
    assertThat(answers).isEmpty();
    drain(1);
    assertThat(answers).containsExactly("touchstone-store-0");
  }

  @Test
  void a_failure_comes_back_to_the_one_who_asked() throws Exception {
    List<Throwable> failures = new ArrayList<>();
    background.write(
        () -> {
          throw new IllegalStateException("full");
        },
        done -> unexpected(new AssertionError()),
        failures::add);
    drain(1);
    assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_newer_question_of_the_same_view_cancels_the_older_and_drops_its_answer() throws Exception {
    Ticket ticket = background.ticket();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    List<String> answers = new ArrayList<>();
    ticket.read(
        cancellation -> {
          cancellation.onCancel(stopped::countDown);
          started.countDown();
          assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
          return "old";
        },
        answers::add,
        BackgroundTest::unexpected);
    assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();
    ticket.read(() -> "new", answers::add, BackgroundTest::unexpected);
    drain(2);
    assertThat(answers).containsExactly("new");
    assertThat(ticket.isWaiting()).isFalse();
  }

  @Test
  void a_cancelled_ticket_answers_nothing() throws Exception {
    Ticket ticket = background.ticket();
    List<String> answers = new ArrayList<>();
    ticket.read(() -> "late", answers::add, BackgroundTest::unexpected);
    ticket.cancel();
    drain(1);
    assertThat(answers).isEmpty();
  }

  @Test
  void long_work_tells_how_far_it_is_and_ends_when_cancelled() throws Exception {
    List<Job.State> states = new ArrayList<>();
    List<Throwable> ends = new ArrayList<>();
    background.watchJobs(job -> states.add(job.state()));
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Job job =
        background.start(
            "Importing",
            progress -> {
              progress.report(1, 2);
              half.countDown();
              assertThat(go.await(5, TimeUnit.SECONDS)).isTrue();
              progress.cancellation().check();
              return "never";
            },
            done -> unexpected(new AssertionError()),
            ends::add);
    assertThat(half.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(job.fraction()).hasValue(0.5);
    job.cancel();
    go.countDown();
    drain(4);
    assertThat(ends).singleElement().isInstanceOf(CancellationException.class);
    assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
    assertThat(states).endsWith(Job.State.CANCELLED);
  }

  @Test
  void shutting_down_carries_out_the_writes_asked_for_and_refuses_new_ones() throws Exception {
    List<Integer> written = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int n = i;
      background.write(() -> written.add(n), done -> {}, BackgroundTest::unexpected);
    }
    assertThat(background.shutdown(Duration.ofSeconds(5))).isTrue();
    assertThat(written).hasSize(20);
    List<Throwable> failures = new ArrayList<>();
    background.write(() -> "too late", done -> {}, failures::add);
    drain(21);
    assertThat(failures).singleElement().isInstanceOf(RejectedExecutionException.class);
  }

  private void drain(int answers) throws InterruptedException {
    for (int i = 0; i < answers; i++) {
      Runnable answer = window.poll(5, TimeUnit.SECONDS);
      assertThat(answer).as("answer %s of %s", i + 1, answers).isNotNull();
      answer.run();
    }
  }

  private static void unexpected(Throwable failure) {
    throw new AssertionError("not expected", failure);
  }
}
