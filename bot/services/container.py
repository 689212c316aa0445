"""All use cases together, as the composition root builds them."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from bot.core.pack import Pack
from bot.retrieval.finder import Finder
from bot.services.close_question import CloseQuestions, WithdrawQuestion
from bot.services.configure_channel import ConfigureChannel
from bot.services.explain import Explain
from bot.services.find_channel import FindChannel
from bot.services.grade_reply import GradeReply
from bot.services.keep_house import KeepHouse
from bot.services.library import Library
from bot.services.list_content_gaps import ListContentGaps
from bot.services.manage_data import ManageData
from bot.services.manage_settings import ManageSettings
from bot.services.open_question import OpenQuestions
from bot.services.outbox import Outbox
from bot.services.recount import Recount
from bot.services.regrade_items import RegradeItems
from bot.services.remind_learners import RemindLearners
from bot.services.report_problem import ReportProblem
from bot.services.request_appeal import RequestAppeal
from bot.services.rule_on_appeal import RuleOnAppeal
from bot.services.run_exam import RunExam
from bot.services.run_quiz import RunQuiz
from bot.services.show_home import ShowHome
from bot.services.show_plan import ShowPlan
from bot.services.show_progress import ShowProgress
from bot.services.show_question import ShowQuestion
from bot.services.show_standings import ShowStandings
from bot.services.show_today import ShowToday
from bot.services.write_digest import WriteDigests
from bot.storage.unit_of_work import Transactions


@dataclass(frozen=True)
class Services:
    """Every use case, ready to be called."""

    library: Library
    outbox: Outbox
    open_questions: OpenQuestions
    close_questions: CloseQuestions
    withdraw_question: WithdrawQuestion
    show_question: ShowQuestion
    grade_reply: GradeReply
    configure_channel: ConfigureChannel
    run_quiz: RunQuiz
    run_exam: RunExam
    explain: Explain
    show_standings: ShowStandings
    show_progress: ShowProgress
    show_today: ShowToday
    show_home: ShowHome
    manage_settings: ManageSettings
    manage_data: ManageData
    report_problem: ReportProblem
    request_appeal: RequestAppeal
    rule_on_appeal: RuleOnAppeal
    regrade_items: RegradeItems
    write_digests: WriteDigests
    remind_learners: RemindLearners
    list_content_gaps: ListContentGaps
    find_channel: FindChannel
    keep_house: KeepHouse
    show_plan: ShowPlan
    recount: Recount


def build_services(
    *,
    transactions: Transactions,
    packs: Mapping[str, Pack],
    finders: Mapping[str, Finder],
    clock: Clock,
    texts_kept: timedelta,
    make_rng: Callable[[], random.Random] = random.Random,
) -> Services:
    """Wire the use cases over one database, the packs and a clock."""
    library = Library(packs)
    outbox = Outbox(transactions, clock)
    return Services(
        library=library,
        outbox=outbox,
        open_questions=OpenQuestions(transactions, library, clock, outbox, make_rng),
        close_questions=CloseQuestions(transactions, clock, outbox),
        withdraw_question=WithdrawQuestion(transactions, clock, outbox),
        show_question=ShowQuestion(transactions, library),
        grade_reply=GradeReply(transactions, library, clock, outbox),
        configure_channel=ConfigureChannel(transactions, library, clock, outbox),
        run_quiz=RunQuiz(transactions, library, clock, make_rng),
        run_exam=RunExam(transactions, library, clock, outbox, make_rng),
        explain=Explain(transactions, library, finders, clock, outbox),
        show_standings=ShowStandings(transactions, library, clock, outbox),
        show_progress=ShowProgress(transactions, library, clock),
        show_today=ShowToday(transactions, library, clock),
        show_home=ShowHome(transactions, library, clock),
        manage_settings=ManageSettings(transactions, clock),
        manage_data=ManageData(transactions, clock, outbox),
        report_problem=ReportProblem(transactions, library, clock, outbox),
        request_appeal=RequestAppeal(transactions, clock, outbox),
        rule_on_appeal=RuleOnAppeal(transactions, library, clock, outbox),
        regrade_items=RegradeItems(transactions, library, clock, outbox),
        write_digests=WriteDigests(transactions, library, clock, outbox),
        remind_learners=RemindLearners(transactions, library, clock, outbox),
        list_content_gaps=ListContentGaps(transactions),
        find_channel=FindChannel(transactions),
        keep_house=KeepHouse(transactions, clock, texts_kept),
        show_plan=ShowPlan(transactions),
        recount=Recount(transactions),
    )
