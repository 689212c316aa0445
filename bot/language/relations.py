"""What things do, undergo and are like, as people say it in plain words: a line for each meaning, by subject.

`same_meaning.py` has pairs and small groups from all walks of life; this has the verbs and relations of which every
explanation is made, each with most of the words by which people put it. A word may stand in several lines.
"""

from collections.abc import Mapping

RELATIONS: Mapping[str, str] = {
    "money": """
        pay charge bill invoice price cost fee bear
        save saving spare economy economical
        cheap inexpensive affordable bargain discount economical rebate
        expensive costly pricey dear
        worth value price
        waste wasteful burn squander
        rent lease hire borrow
        spare leftover unused idle surplus excess redundant
        reward incentive bonus
        """,
    "keeping and losing": """
        keep hold store retain persist save preserve maintain remember archive record stay remain log
        lose miss drop lack lost gone vanish
        delete remove erase discard drop wipe purge clear gone
        0 zero vanish disappear eliminate nullify null kill nothing
        copy duplicate replicate clone replica
        memory state progress record history
        own possess belong
        hide mask conceal obscure
        leak spill sneak escape contaminate peek
        forget lose
        stash save store keep
        blank empty missing null nan absent
        """,
    "stopping and going on": """
        stop halt quit end terminate finish abort cease kill
        interrupt stop kill terminate cut abort evict eviction preempt suspend reclaim disrupt shut
        reclaim retrieve withdraw revoke recall repossess evict
        resume continue proceed restart
        start begin launch boot initiate commence
        wait pause delay idle
        fail break crash collapse die down outage unavailable dead
        recover restore repair heal
        run work operate execute
        always constant continuous permanent
        survive withstand tolerate endure cope
        stick trap stall plateau
        settle converge stabilise reach
        fallback backup standby spare replica
        outage downtime interruption failure
        shut close stop
        plateau stagnate stall
        """,
    "again and once": """
        again repeat replay reread reprocess rescan rerun redo reload resend duplicate reingest recompute repetition
        reuse share common recycle
        once single
        often frequent regular repeated
        schedule regular periodic hourly daily nightly interval timetable
        gradual incremental stepwise slow
        cycle season period
        """,
    "leaving out and letting in": """
        skip omit ignore exclude bypass disregard avoid miss prune filter
        drop remove exclude omit ignore disable deactivate kill cut delete
        allow permit let grant admit accept
        deny refuse reject block forbid prohibit restrict
        restrict limit confine only
        need require demand must necessary want
        include contain comprise consist
        add append attach include introduce insert extra
        only sole just alone merely nothing
        focus concentrate emphasise prioritise target
        isolate separate segregate private
        separate split apart independent own
        access permission right privilege entry
        prefer favour choose pick opt prioritise optimise want
        use take choose pick apply employ adopt
        """,
    "moving and giving": """
        send deliver push transmit forward transfer ship load put write land export emit dump throw hand upload
        deliver send hand give provide supply serve
        get receive obtain fetch pull take poll collect retrieve
        pull fetch poll retrieve read
        read scan open touch access load query process look visit
        write save put store record
        route send direct forward
        cross traverse pass leave travel go
        stay remain keep leave
        spread distribute split divide share balance scatter
        gather collect accumulate buffer batch pool queue
        buffer wait batch collect queue hold
        queue line backlog
        subscriber listener receiver consumer recipient
        consumer reader application receiver worker
        connect link attach join
        route path way road
        combine merge join mix blend aggregate pool unite
        fluctuate oscillate bounce zigzag jump swing wobble hop
        explode diverge blow
        deploy release publish launch ship
        revert rollback undo restore return
        escape leave exit
        arrive reach come land
        throw dump drop push
        feed give supply pass input
        chop split cut slice divide partition
        lump group combine
        toss throw discard drop
        grab fetch get pull
        pick sample draw select choose
        shuffle mix randomise
        squeeze compress project reduce shrink
        """,
    "knowing and finding": """
        know tell recognise identify see distinguish understand
        find detect discover spot notice catch identify recognise reveal uncover pick
        miss overlook ignore
        check verify test inspect examine probe monitor validate ping
        compare check contrast match measure versus against
        watch monitor observe track follow
        alert alarm warn notify notification inform report tell email message
        learn study train fit memorise
        memorise overfit remember cram
        think believe assume suppose consider
        guess estimate predict forecast
        show mean represent indicate display mark depict signify
        define specify describe state
        baseline reference profile benchmark
        statistics profile summary
        new unseen fresh unknown novel latest recent
        test exam holdout evaluation
        test unseen exam holdout
        validation holdout unseen
        example sample record case observation
        see look peek glance view
        trust rely believe
        steal grab intercept leak
        expose reveal leak
        attacker thief intruder hacker stranger criminal
        pattern structure trend rule relationship regularity
        interpret read understand explain
        explain justify reason why
        count number amount quantity
        rate rank score grade
        flag mark label tag classify call declare
        distinguish separate differentiate discriminate
        fool trick mislead deceive
        """,
    "change and cause": """
        cause lead make produce create generate yield trigger induce
        become turn get grow
        drive push force set put bring pull make turn
        change alter modify update adapt shift
        prevent avoid stop protect hinder
        protect guard defend shield secure
        fix correct repair mend solve
        correct fix adjust learn error
        improve better boost enhance help
        help assist support aid benefit remedy measure
        depend rely hinge vary
        influence affect impact pull distort skew bias
        distort pull skew shift influence drag inflate
        robust resistant insensitive immune
        replace substitute swap exchange fill impute
        fill impute replace complete
        keep maintain preserve respect
        adjust adapt tune fit
        scale grow expand
        penalise punish discourage
        compress shrink compact
        encode convert map translate transform represent turn
        weigh count matter influence
        guarantee ensure assure promise sure certain
        maintain operate run administer manage
        effort work labour hassle
        reduce shrink lower cut trim lessen
        shift drift change move
        impose imply invent introduce create suggest
        process compute handle chew crunch work
        handle cope manage process
        hurt harm damage worsen degrade
        tweak adjust tune modify
        beat outperform exceed
        inflate swell balloon overestimate
        freeze fix lock
        """,
    "time and speed": """
        fast quick rapid speedy instant prompt snappy swift immediate
        immediate instant realtime prompt live millisecond
        slow sluggish crawl lag long ages forever
        delay latency lag wait slow
        urgent immediate hurry rush wait
        latency delay lag wait response
        long ages forever hours days
        earlier previous prior past before
        later after afterwards subsequent
        now current live
        simultaneous parallel concurrent
        sequence sequential serial consecutive
        temporary transient brief expire
        expire end lapse rotate
        rotate renew refresh change
        history past previous old yesterday
        future upcoming later tomorrow
        notice warning
        warning notice alert
        stale old outdated obsolete expired
        fresh new current recent latest
        """,
    "how much and how good": """
        share proportion fraction percentage percent ratio portion part rate
        all every each whole entire everything complete full total
        none nothing nobody zero
        many lots numerous several plenty hundreds thousands countless
        large big huge giant enormous high massive
        small tiny little low minor
        extra additional more further another
        same equal identical very
        good great excellent well fine strong superb
        bad poor terrible awful weak disappointing worse
        right correct true actual real truly genuine
        wrong false incorrect untrue mistaken
        important crucial vital critical essential
        dangerous risky deadly fatal harmful tragic tragedy
        danger risk hazard threat
        reliable trustworthy dependable stable robust
        simple easy plain
        unusual odd strange weird abnormal extreme outlier anomaly anomalous
        extreme outlier tail unusual
        sparse few thin
        middle median centre half halfway
        order rank ranking sequence hierarchy progression
        false fake artificial invented spurious nonexistent
        optimistic rosy inflated flattering overestimate
        automatic automated itself managed serverless
        rare uncommon infrequent seldom scarce minority
        common frequent usual typical majority
        balanced equal even fair
        unequal skewed lopsided imbalanced uneven
        accurate precise exact correct
        rough approximate
        independent separate unrelated
        related linked correlated connected associated
        range span extent interval
        span cover reach stretch range extend lie
        top highest maximum peak best
        bottom lowest minimum worst
        edge border boundary end limit
        outside beyond past
        gap difference distance discrepancy divergence
        similar alike near close comparable resemble
        complicated complex big deep
        simple small shallow plain basic
        consistent same uniform
        peak burst spike surge
        unexpected surprising unusual odd
        enough sufficient plenty
        naive simple dumb stupid
        quiet idle unused
        busy loaded peak
        """,
    "computing in general": """
        machine server instance computer host node capacity hardware
        program code script programming develop software coding implement
        column field attribute feature variable
        row line record entry
        folder directory prefix partition path
        file object document
        group cluster segment category bucket
        neighbour neighbor near close
        label target class annotation tag
        model network classifier predictor
        parameter weight coefficient beta
        error loss mistake fault cost
        score result metric performance accuracy
        data record information
        stream realtime live
        database storage store
        request query call traffic payload load hit
        endpoint service api
        secret password key credential token
        flag indicator marker boolean dummy binary
        dummy binary indicator
        integer number digit numeral
        patient sick ill person
        ill sick disease
        neuron unit node
        iteration epoch step round pass
        layout structure format
        job task run
        batch chunk group
        threshold cutoff limit
        category class type kind label
        customer user client
        document text article
        word token term
        image picture photo
        capacity resource hardware machine server
        traffic load request visitor
        cache memory store
        internet web public outside
        private internal inside
        region zone location place site
        primary main leader master
        version release revision
        schedule cron timer
        log trail record history
        result output answer prediction
        input feature data
        """,
}
"""Subject → lines of words that may stand for each other."""


def relation_groups() -> list[str]:
    """All lines."""
    return [line.strip() for lines in RELATIONS.values() for line in lines.splitlines() if line.strip()]
