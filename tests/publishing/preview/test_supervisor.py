"""A worker that dies costs one message, and the next save starts another."""

from __future__ import annotations

import multiprocessing
import queue

import pytest

from handbook.publishing.preview.changes import Changes
from handbook.publishing.preview.messages import Edits, PreviewJob, Settled, Trouble, Written
from handbook.publishing.preview.supervisor import Supervisor

# Seconds after which a test gives up; nothing depends on how long it really takes.
PATIENCE = 120


@pytest.fixture
def heard() -> queue.Queue:
    return queue.Queue()


@pytest.fixture
def supervisor(project, heard):
    build = project.build_dir / 'preview'
    job = PreviewJob(
        project_dir=project.folder, language='nb', output=build / 'nb', work=build / '.nb'
    )
    made = Supervisor(job, heard.put)
    yield made
    made.stop()


def wait_for(heard: queue.Queue, kind: type) -> object:
    while not isinstance(event := heard.get(timeout=PATIENCE), kind):
        pass
    return event


def kill_worker() -> None:
    [worker] = [each for each in multiprocessing.active_children() if 'preview' in each.name]
    worker.kill()
    worker.join()


SAVED = Changes(edits=Edits(guides=True), restart=False)


def test_a_worker_that_dies_is_told_and_the_next_save_starts_another(supervisor, heard) -> None:
    supervisor.start()
    wait_for(heard, Settled)
    kill_worker()
    assert 'save a file to start it again' in wait_for(heard, Trouble).text
    supervisor.apply(SAVED)
    assert wait_for(heard, Written)


def test_settings_that_are_mended_bring_the_pages_back(project, supervisor, heard) -> None:
    conf = project.folder / 'conf.py'
    good = conf.read_text(encoding='utf-8')
    conf.write_text(f'{good}\noops (', encoding='utf-8')
    supervisor.start()
    assert 'correct this line' in wait_for(heard, Trouble).text
    conf.write_text(good, encoding='utf-8')
    supervisor.apply(Changes(edits=Edits(), restart=True))
    wait_for(heard, Settled)
