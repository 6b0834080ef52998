import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReaderModel } from '../../utils/browser/reader-model';
import { textAttributes } from '../text-settings/text-style';
import { useTexts } from '../ui/texts';
import { ArticleBody } from './ArticleBody';
import { ArticleEnd } from './ArticleEnd';
import { ArticleHeader } from './ArticleHeader';
import { LeadFigure } from './LeadFigure';
import { ReceiptPanel } from './ReceiptPanel';
import { SitePanel } from './SitePanel';
import { TakeAlongPanel } from './TakeAlongPanel';
import { TextPanel } from './TextPanel';
import { Toolbar } from './Toolbar';
import { usePanel } from './use-panel';
import { usePaper } from './use-paper';
import { ViewNote } from './ViewNote';
import { OutlinePanel } from './way/OutlinePanel';
import { QuoteBubble } from './way/QuoteBubble';
import { useWay } from './way/use-way';
import { WayNotes } from './way/WayNotes';

/** How far the reader has scrolled towards the article's last line, 0 to 1. An article that fits is read at once. */
function progressOf(scroller: HTMLElement, body: HTMLElement): number {
  const bottom = body.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const length = bottom - scroller.clientHeight;
  return length <= 0 ? 1 : Math.min(1, Math.max(0, scroller.scrollTop / length));
}

/** Brings a part of the article into view; the next Tab goes on from there. */
function goToPart(part: HTMLElement, block: ScrollLogicalPosition): void {
  part.scrollIntoView({ block });
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

/** A link to a part of the article leads there, and must not change the page's own address. */
function followLocalLink(event: MouseEvent): void {
  const link = (event.target as Element).closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const id = link.getAttribute('href')?.slice(1);
  const parts = (event.currentTarget as Element).querySelectorAll<HTMLElement>('[id]');
  const part = [...parts].find((element) => element.id === id);
  if (!part) return;
  goToPart(part, 'center');
}

/** The whole reading view: toolbar, panels, article. */
export function ReadingView(model: ReaderModel) {
  const { article, body, pages, joining, settings, changeSettings, close, show, reached } = model;
  const t = useTexts();
  const scroller = useRef<HTMLElement>(null);
  const text = useRef<HTMLElement>(null);
  const way = useWay(model, scroller, text);
  const { panel, show: showPanel, onPointerDown } = usePanel(model.onEscape, scroller);
  const [progress, setProgress] = useState(0);
  usePaper(text, article);

  const follow = () => {
    if (!scroller.current || !text.current) return;
    const now = progressOf(scroller.current, text.current.querySelector('[data-body]') ?? text.current);
    setProgress(now);
    const { scrollTop, clientHeight } = scroller.current;
    reached(now, way.place(), clientHeight > 0 ? scrollTop / clientHeight : 0);
    way.follow(now);
  };
  useLayoutEffect(() => {
    // Space and Page Down belong to the article from the first moment.
    scroller.current?.focus({ preventScroll: true });
    text.current?.addEventListener('click', followLocalLink);
  }, []);
  // With each page that is joined there is more to come.
  useLayoutEffect(follow, [pages]);
  const retry = () => {
    model.retryJoining();
    // The button goes; the keys belong to the article again.
    scroller.current?.focus({ preventScroll: true });
  };

  const { style, ...look } = textAttributes(settings);
  return (
    <div class="reader" {...look} style={{ ...style, '--progress': progress }} onPointerDown={onPointerDown}>
      <Toolbar
        panel={panel}
        onPanel={showPanel}
        onClose={close}
        onHistory={() => show('history')}
        removed={article.removals.length}
        hasOutline={way.sections.length > 0}
        minutesLeft={way.minutesLeft}
      />
      <div class="progress" aria-hidden="true" />
      {panel === 'text' && <TextPanel settings={settings} onChange={changeSettings} />}
      {panel === 'site' && <SitePanel actions={model.site} />}
      {panel === 'take-along' && <TakeAlongPanel draw={model.takeAlong} />}
      {panel === 'removed' && <ReceiptPanel removals={article.removals} />}
      {panel === 'outline' && (
        <OutlinePanel
          sections={way.sections}
          current={way.current}
          lang={article.lang}
          dir={article.dir}
          onGo={({ heading }) => {
            showPanel(null);
            goToPart(heading, 'start');
          }}
        />
      )}
      <section class="scroller" ref={scroller} onScroll={follow} tabIndex={-1} aria-label={t('readerLabel')}>
        <article
          ref={text}
          class="running-text"
          data-reader-article
          data-word-count={article.wordCount}
          lang={article.lang ?? undefined}
          dir={article.dir}
        >
          <ArticleHeader article={article} />
          {article.leadImage && <LeadFigure image={article.leadImage} />}
          <ArticleBody nodes={body} pages={pages} onEscape={model.onEscape} />
          <ArticleEnd article={article} joining={joining} onRetry={retry} />
        </article>
      </section>
      <ViewNote note={model.note} close={close} readAgain={model.readAgain} />
      <WayNotes {...way.notes} />
      {way.quote && <QuoteBubble quote={way.quote} model={model} />}
    </div>
  );
}
