/** What supervision is about, where a contract names no tags of its own. */
export const contentTags = [
  { id: 'method', short: '实务方法', text: '面谈、评估、介入等实务方法的示范和演练' },
  { id: 'case', short: '个案研讨', text: '一个个案的分析、服务计划和进展' },
  { id: 'group', short: '小组与社区', text: '小组、社区活动的设计、带领和总结' },
  { id: 'needs', short: '服务对象需要', text: '看懂服务对象的处境、行为和需要' },
  { id: 'policy', short: '政策与资源', text: '救助政策怎样用，身边有哪些资源可以找' },
  { id: 'ethics', short: '价值与伦理', text: '价值冲突、保密和边界的判断' },
  { id: 'plan', short: '计划与进度', text: '工作计划、进度检查和指标' },
  { id: 'paper', short: '文书档案', text: '记录、台账和档案的写法与整理' },
  { id: 'team', short: '团队与协作', text: '站内分工，和村居、部门的配合' },
  { id: 'support', short: '情绪支持', text: '压力、情绪和工作信心' },
  { id: 'growth', short: '个人成长', text: '学习目标和职业发展' },
] as const;
