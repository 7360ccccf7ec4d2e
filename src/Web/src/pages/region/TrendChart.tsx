import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../../app/theme';
import { useFormats } from '../../i18n/time';
import type { Trend } from './answers';

register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Bars for what was raised and closed, a line for what came overdue; told apart by form as well as by colour. */
export function TrendChart({ trend }: { trend: Trend }) {
  const { t } = useTranslation('region');
  const { date, number } = useFormats();
  const { dark } = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const made = init(element, null, { renderer: 'svg' });
    chart.current = made;
    const sized = new ResizeObserver(() => made.resize());
    sized.observe(element);
    return () => {
      sized.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    // The colours are those of the style sheet, light or dark.
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(`--m-${name}`).trim();
    chart.current?.setOption({
      animation: false,
      // By name: the widths of words are measured with it.
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour('text') },
      grid: { left: 8, right: 8, top: 34, bottom: 4, containLabel: true },
      legend: {
        top: 0,
        left: 0,
        itemWidth: 14,
        itemHeight: 10,
        itemGap: 16,
        textStyle: { color: colour('quiet') },
      },
      tooltip: {
        trigger: 'axis',
        backgroundColor: colour('raised'),
        borderColor: colour('line'),
        textStyle: { color: colour('text') },
        valueFormatter: (value: unknown) => number(Number(value)),
      },
      xAxis: {
        type: 'category',
        data: trend.days.map(({ day }) => date(`${day}T00:00:00+00:00`)),
        axisLabel: { color: colour('quiet'), hideOverlap: true, formatter: (text: string) => shortDay(text) },
        axisLine: { lineStyle: { color: colour('line') } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: colour('quiet') },
        splitLine: { lineStyle: { color: colour('line') } },
      },
      series: [
        {
          name: t('raised'),
          type: 'bar',
          barGap: '0%',
          data: trend.days.map(({ raised }) => raised),
          itemStyle: { color: colour('accent') },
        },
        {
          name: t('closed'),
          type: 'bar',
          data: trend.days.map(({ closed }) => closed),
          itemStyle: { color: 'transparent', borderColor: colour('good'), borderWidth: 1 },
        },
        {
          name: t('cameOverdue'),
          type: 'line',
          symbol: 'diamond',
          symbolSize: 7,
          itemStyle: { color: colour('overdue') },
          lineStyle: { color: colour('overdue') },
          data: trend.days.map(({ overdue }) => overdue),
        },
      ],
    });
  }, [trend, t, date, number, dark]);
  return <div ref={place} className="region-drawing" aria-hidden="true" />;
}

// Without the year, which the caption says.
function shortDay(text: string): string {
  return text.replace(/^\d{4}\/|\/\d{4}$/, '');
}
