namespace Tensorflow.Keras.Applications;

/// <summary>What becomes of pixels from 0 to 255 before a model sees them.</summary>
internal enum PreprocessMode
{
    /// <summary>Blue, green, red, less the means of ImageNet.</summary>
    Caffe,

    /// <summary>From -1 to 1.</summary>
    TensorFlow,

    /// <summary>From 0 to 1, less the means of ImageNet, by their deviations.</summary>
    Torch,

    /// <summary>Nothing: the model has layers for it.</summary>
    None,
}
