package org.duijie.domain;

/// 转化方式 (促进科技成果转化法 16) and the service forms that catalogues put into the same column.
public enum TransferMode {
    OTHER,
    SELF,
    ASSIGN,
    LICENSE,
    JOINT,
    EQUITY,
    TECH_SERVICE,
    TECH_CONSULTING,
    COMMISSIONED_DEV,
    SHARED_PLATFORM,
    /// 融资: found in the column, but not a way of transfer.
    FINANCING
}
